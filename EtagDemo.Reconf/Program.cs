EtagDemo.Reconf.ReconfApp.Build(args).Run();

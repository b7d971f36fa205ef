EtagDemo.Commissioning.CommissioningApp.Build(args).Run();

EtagDemo.Projects.ProjectsApp.Build(args).Run();

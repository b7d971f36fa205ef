using EtagDemo.Etags.Administration;
using EtagDemo.Projects;

var app = ProjectsApp.Build(args);
if (await app.RunEtagsCommandAsync(args) is { } exitCode)
{
    return exitCode;
}

await app.RunAsync();
return 0;

using EtagDemo.Reconf;
using EtagDemo.Etags.Administration;

var app = ReconfApp.Build(args);
if (await app.RunEtagsCommandAsync(args) is { } exitCode)
{
    return exitCode;
}

await app.RunAsync();
return 0;

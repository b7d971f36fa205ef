using EtagDemo.Commissioning;
using EtagDemo.Etags.Administration;

var app = CommissioningApp.Build(args);
if (await app.RunEtagsCommandAsync(args) is { } exitCode)
{
    return exitCode;
}

await app.RunAsync();
return 0;

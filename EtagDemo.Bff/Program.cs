using EtagDemo.Bff;
using EtagDemo.ServiceDefaults;

var builder = WebApplication.CreateBuilder(args);
builder.AddServiceDefaults();
builder.AddGateway();

var app = builder.Build();
app.MapDefaultEndpoints();
app.UseGateway();
app.MapGateway();
app.Run();

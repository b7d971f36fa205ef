namespace EtagDemo.ServiceDefaults.Api;

/// <summary>What the gateway tells a service about the caller. Nobody but the gateway reaches a service, and it removes these fields from what a client sends.</summary>
public static class CallerHeaders
{
    public const string User = "x-user";

    public const string Role = "x-role";
}

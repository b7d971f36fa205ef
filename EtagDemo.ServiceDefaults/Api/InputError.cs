namespace EtagDemo.ServiceDefaults.Api;

/// <param name="Member">Where in the body, as a path of JSON names: <c>name</c>, <c>[3].email</c>.</param>
/// <param name="Message">What it has to be, as a sentence.</param>
public sealed record InputError(string Member, string Message)
{
    public InputError At(int index) => this with { Member = $"[{index}].{Member}" };
}

namespace EtagDemo.ServiceDefaults.Api;

/// <summary>A body (or an item of one) that knows which values it accepts.</summary>
public interface IValidated
{
    IEnumerable<InputError> Errors();
}

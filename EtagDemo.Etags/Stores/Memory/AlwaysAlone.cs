namespace EtagDemo.Etags.Stores.Memory;

/// <summary>For a service without a database: nobody else can change what it answers from.</summary>
internal sealed class AlwaysAlone : IStoreLock
{
    public bool IsHeld => true;
}

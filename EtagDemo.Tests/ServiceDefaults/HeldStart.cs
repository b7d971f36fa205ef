using EtagDemo.ServiceDefaults.Health;

namespace EtagDemo.Tests.ServiceDefaults;

/// <summary>Work of a start that lasts until the test says so.</summary>
internal sealed class HeldStart : IStartupWork
{
    private volatile bool _isOver;

    public bool IsUnderWay => !_isOver;

    public void End() => _isOver = true;
}

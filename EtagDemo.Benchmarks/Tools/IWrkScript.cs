namespace EtagDemo.Benchmarks.Tools;

/// <summary>What wrk asks for, as the script that makes it do so.</summary>
internal interface IWrkScript
{
    string Script();
}

using EtagDemo.Bff.Live.Services;
using EtagDemo.Bff.Upstreams;

namespace EtagDemo.Bff.Live.Bench;

/// <summary>The services' validators that a request can have to do with: a bounded, read-only look, by way of each service's internal administration.</summary>
internal sealed class Validators(ServiceQuestions questions)
{
    private const int MostOfAService = 1000;

    public async Task<IReadOnlyDictionary<UpstreamService, PartitionState>> LookAsync(BenchRequest request, CancellationToken cancellationToken)
    {
        var looks = await Task.WhenAll(Enum.GetValues<UpstreamService>().Select(async service => (service, State: await LookAsync(service, request, cancellationToken))));
        return looks.ToDictionary(look => look.service, look => look.State);
    }

    private async Task<PartitionState> LookAsync(UpstreamService service, BenchRequest request, CancellationToken cancellationToken)
    {
        var partitions = Partitions.Of(service, request);
        if (partitions.Count == 0)
        {
            return PartitionState.Empty;
        }

        var query = string.Concat(partitions.Select(partition => $"&of={Uri.EscapeDataString(partition)}"));
        return await questions.AskAsync(service, $"/_etags/partitions?limit={MostOfAService}{query}", LiveJson.Default.PartitionState, cancellationToken) ?? PartitionState.Empty;
    }
}

using EtagDemo.Etags.Stores;

namespace EtagDemo.Etags.Reading;

/// <summary>Takes the marks that a reader met; those past their deadline are asked about off the hot path.</summary>
internal interface IMarkSink
{
    void Offer(IEnumerable<StandingMark> marks);
}

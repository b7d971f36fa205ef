namespace EtagDemo.Etags.Stores.Redis;

/// <summary>Looks that travel in one script, or one that travels alone.</summary>
/// <param name="looks">Who travels.</param>
/// <param name="departure">When, as the queue's clock counts.</param>
internal sealed class LookGroup(PendingLook[] looks, long departure)
{
    public PendingLook[] Looks => looks;

    public long Departure => departure;

    public void Settle(LookAnswer[] answers)
    {
        for (var i = 0; i < looks.Length; i++)
        {
            looks[i].TrySetResult(answers[i]);
        }
    }

    public void Fail(Exception exception)
    {
        foreach (var look in looks)
        {
            look.TrySetException(exception);
        }
    }
}

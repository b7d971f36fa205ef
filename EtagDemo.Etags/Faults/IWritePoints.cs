namespace EtagDemo.Etags.Faults;

/// <summary>Is told of the moments that a write passes.</summary>
internal interface IWritePoints
{
    void Pass(WritePoint point);
}

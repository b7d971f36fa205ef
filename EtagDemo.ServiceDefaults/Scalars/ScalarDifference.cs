namespace EtagDemo.ServiceDefaults.Scalars;

/// <summary>One named value that is not as it should be; null stands for one that is not there.</summary>
public sealed record ScalarDifference(string Name, Scalar? Current, Scalar? Expected);

namespace EtagDemo.ServiceDefaults.Upstream;

/// <summary>An attempt failed, and the request may be sent again.</summary>
internal sealed class RepeatableFailureException(HttpRequestException failure)
    : HttpRequestException(failure.HttpRequestError, failure.Message, failure, failure.StatusCode);

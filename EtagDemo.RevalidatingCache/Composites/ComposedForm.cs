using EtagDemo.HttpSemantics;
using EtagDemo.RevalidatingCache.Coding;
using EtagDemo.RevalidatingCache.Storage;

namespace EtagDemo.RevalidatingCache.Composites;

/// <summary>What of a composite goes to the client.</summary>
/// <param name="Body">The content; null where there is none to send.</param>
/// <param name="Tag">The tag of this form.</param>
/// <param name="Coding">How the content is compressed.</param>
/// <param name="VariesByCoding">Whether another Accept-Encoding might get another form.</param>
internal readonly record struct ComposedForm(CompleteBody? Body, EntityTag? Tag, ContentCoding? Coding, bool VariesByCoding);

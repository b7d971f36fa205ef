using System.Buffers;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using EtagDemo.Etags.Stores;
using EtagDemo.Etags.Stores.Memory;
using EtagDemo.Etags.Validating;
using EtagDemo.HttpSemantics;
using EtagDemo.Tests.Fixtures;
using Microsoft.Extensions.DependencyInjection;

namespace EtagDemo.Tests.Etags;

/// <summary>A question in a group is answered as the same conditional request would be: yes only where that gets a 304, and always where that comes from the store.</summary>
[Collection(PostgresTests.Name)]
public sealed class GroupValidationTests(PostgresServer postgres) : LibraryTests(postgres)
{
    private BrokenStore Store => (BrokenStore)Service.App.Services.GetRequiredService<IValidatorStore>();

    [Theory]
    [InlineData("unchanged", true, 304)]
    [InlineData("its tag made weak", true, 304)]
    [InlineData("another tag", false, 200)]
    [InlineData("written", false, 200)]
    [InlineData("written and back again", false, 304)]
    [InlineData("deleted", false, 404)]
    [InlineData("a writer in flight", false, 200)]
    [InlineData("the store away", false, 304)]
    [InlineData("everything forgotten", false, 304)]
    public async Task A_question_is_answered_as_the_request_would_be(string situation, bool holds, int status)
    {
        var path = await ShelfPathAsync("old");
        var (key, tag) = await ReadAsync(path);
        tag = await ChangeAsync(situation, path, tag);

        var answers = await AskAsync((key, tag));
        Store.FailsCheck = situation == "the store away";
        using var alone = await Service.GetAsync(path, "If-None-Match", tag);

        Assert.Equal([holds], answers);
        Assert.Equal(status, (int)alone.StatusCode);
    }

    [Fact]
    public async Task Many_questions_are_answered_each_for_itself()
    {
        var paths = new List<string>();
        var questions = new List<(string, string)>();
        for (var i = 0; i < 20; i++)
        {
            paths.Add(await ShelfPathAsync($"shelf {i}"));
            questions.Add(await ReadAsync(paths[i]));
        }

        using var write = await Service.SendAsync("PATCH", paths[7], """{"name":"new"}""");
        var runs = Service.Handlers.Runs;
        Assert.Equal(Enumerable.Range(0, 20).Select(i => i != 7), await AskAsync([.. questions]));
        Assert.Equal(runs, Service.Handlers.Runs);
    }

    [Fact]
    public async Task Each_role_has_a_key_of_its_own()
    {
        var path = await ShelfPathAsync();
        var (viewersKey, viewersTag) = await ReadAsync(path, "x-role", "viewer");
        var (ownersKey, ownersTag) = await ReadAsync(path, "x-role", "owner");
        var answers = await AskAsync((viewersKey, viewersTag), (ownersKey, ownersTag), (viewersKey, ownersTag), (ownersKey, viewersTag));
        Assert.Equal([true, true, false, false], answers);
    }

    [Fact]
    public async Task Keys_that_were_tampered_with_or_are_of_another_build_get_a_no()
    {
        var path = await ShelfPathAsync();
        var (text, tag) = await ReadAsync(path);
        Assert.True(ValidationKey.TryParse(Encoding.ASCII.GetBytes(text), out var key));
        Assert.Equal(text, key.ToString());
        ValidationKey[] others =
        [
            key with { Build = "0123456789abcdef" },
            key with { Fields = key.Fields + 1 },
            key with { Entry = key.Entry with { Hash = key.Entry.Hash + 1 } },
            // The entry depends on both of its tags; who names one of them only learns nothing.
            key with { Tags = [key.Tags[0]] },
            key with { Tags = [key.Tags[1]] }
        ];
        Assert.Equal(2, key.Tags.Count);
        Assert.All(await AskAsync([.. others.Select(other => (other.ToString(), tag)), ("", tag), ("no key", tag), (text[..20], tag), (text, "no tag"), (text, "*")]), Assert.False);
        Assert.True(Assert.Single(await AskAsync((text, tag))));
    }

    [Fact]
    public async Task A_key_is_given_only_to_who_asks_for_it()
    {
        var path = await ShelfPathAsync();
        using var first = await Service.GetAsync(path);
        using var second = await Service.GetAsync(path, "If-None-Match", Etag(first));
        using var head = await Service.SendAsync("HEAD", path, null, GroupValidation.WantFieldName, "?1");
        Assert.All((HttpResponseMessage[])[first, second, head], answer => Assert.False(answer.Headers.Contains(GroupValidation.KeyFieldName)));
    }

    [Theory]
    [InlineData("text/plain", 0, HttpStatusCode.UnsupportedMediaType)]
    [InlineData(GroupValidation.MediaType, 3, HttpStatusCode.BadRequest)]
    [InlineData(GroupValidation.MediaType, (1 << 20) + 1, HttpStatusCode.RequestEntityTooLarge)]
    public async Task What_is_no_group_is_refused(string type, int length, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(new byte[length].Select(_ => (byte)7).ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var response = await Service.Client.PostAsync(new Uri(GroupValidation.Path, UriKind.Relative), content);
        Assert.Equal(status, response.StatusCode);
    }

    protected override Task<LibraryService> StartAsync(string connection) => LibraryService.StartAsync(connection, builder =>
        builder.Services.AddSingleton<IValidatorStore>(provider => new BrokenStore(provider.GetRequiredService<GuardedMemoryStore>()))
            .AddSingleton<IValidatorStoreInventory>(provider => provider.GetRequiredService<GuardedMemoryStore>()));

    private async Task<string> ChangeAsync(string situation, string path, string tag)
    {
        switch (situation)
        {
            case "its tag made weak":
                return $"W/{tag}";
            case "another tag":
                return "\"another\"";
            case "written":
                await RenameAsync(path, "new");
                break;
            case "written and back again":
                await RenameAsync(path, "new");
                await RenameAsync(path, "old");
                break;
            case "deleted":
                using (await Service.SendAsync("DELETE", path, null, "If-Match", tag))
                {
                }

                break;
            case "a writer in flight":
                Store.FailsFinish = true;
                await RenameAsync(path, "new");
                break;
            case "the store away":
                Store.FailsCheck = true;
                break;
            case "everything forgotten":
                Service.App.Services.GetRequiredService<MemoryValidatorStore>().Renew();
                break;
        }

        return tag;
    }

    private async Task RenameAsync(string path, string name)
    {
        using var write = await Service.SendAsync("PATCH", path, $$"""{"name":"{{name}}"}""");
    }

    private async Task<(string Key, string Tag)> ReadAsync(string path, params string[] fields)
    {
        using var response = await Service.GetAsync(path, [GroupValidation.WantFieldName, "?1", .. fields]);
        using var confirmed = await Service.GetAsync(path, [GroupValidation.WantFieldName, "?1", "If-None-Match", Etag(response), .. fields]);
        var key = response.Headers.GetValues(GroupValidation.KeyFieldName).Single();
        Assert.Equal(key, confirmed.Headers.GetValues(GroupValidation.KeyFieldName).Single());
        return (key, Etag(response));
    }

    private async Task<bool[]> AskAsync(params (string Key, string Tag)[] questions)
    {
        var group = new ArrayBufferWriter<byte>();
        foreach (var (key, tag) in questions)
        {
            GroupValidation.Append(group, Encoding.ASCII.GetBytes(key), tag);
        }

        using var content = new ReadOnlyMemoryContent(group.WrittenMemory);
        content.Headers.ContentType = new MediaTypeHeaderValue(GroupValidation.MediaType);
        using var response = await Service.Client.PostAsync(new Uri(GroupValidation.Path, UriKind.Relative), content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var answer = await response.Content.ReadAsByteArrayAsync();
        return [.. Enumerable.Range(0, questions.Length).Select(i => GroupValidation.Holds(answer, i))];
    }
}

using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using AwesomeAssertions;
using ClaimExtractor.Corpora;
using Xunit;

namespace ClaimExtractor.Tests.Corpora;

public sealed class JsonStringTests
{
    private static readonly string[] Pieces =
        ["中", "国家统计局，去年：", "\u0800", "\uD7FF", "\uE000", "\uFFFF", "é", "😀", "12", "a long run of plain ASCII", "\"", "\\", "/", "\n", "\r\t", "\b\f", "\u0001", "\u007F"];

    private static readonly JsonSerializerOptions Sparing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public void What_the_runtime_writes_is_read_with_its_length()
    {
        foreach (var text in Texts(2000))
            foreach (var json in new[] { JsonSerializer.SerializeToUtf8Bytes(text), JsonSerializer.SerializeToUtf8Bytes(text, Sparing) })
            {
                JsonString.Read([.. json, .. ",\"more\":1}"u8], out var length).Should().Be(text);
                length.Should().Be(json.Length);
            }
    }

    [Fact]
    public void A_byte_that_is_cut_off_or_changed_is_seen_wherever_the_runtime_sees_it()
    {
        var random = new Random(4);
        foreach (var text in Texts(300))
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(text, random.Next(2) == 0 ? null : Sparing);
            for (var i = 0; i < json.Length; i++)
            {
                JsonString.Read(json.AsSpan(0, i), out _).Should().BeNull();
                var changed = json.ToArray();
                changed[i] = (byte)random.Next(256);
                JsonString.Read(changed, out _).Should().Be(ByTheRuntime(changed), "{0} is changed at {1}", Convert.ToHexString(changed), i);
            }
        }
    }

    [Theory]
    [InlineData("\"\\ud83d\"")]
    [InlineData("\"\\ude00\\ud83d\"")]
    [InlineData("\"\\ud83d😀\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\u 123\"")]
    [InlineData("\"\\x\"")]
    [InlineData("\"\\")]
    [InlineData("null")]
    [InlineData("")]
    public void What_is_no_string_of_whole_characters_is_none(string json) => JsonString.Read(Encoding.UTF8.GetBytes(json), out _).Should().BeNull();

    private static IEnumerable<string> Texts(int count)
    {
        var random = new Random(3);
        for (var i = 0; i < count; i++)
            yield return string.Concat(Enumerable.Range(0, random.Next(20)).Select(_ => Pieces[random.Next(Pieces.Length)]));
    }

    private static string? ByTheRuntime(byte[] json)
    {
        try
        {
            var reader = new Utf8JsonReader(json, isFinalBlock: false, default);
            return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

using System.Buffers;

namespace ClaimExtractor.Words;

/// <summary>Memory for tokens, with what is known of each.</summary>
internal readonly record struct TokenBlock(Token[] Tokens, char[] Kinds, WordRoles[] Roles)
{
    public static readonly TokenBlock Empty = new([], [], []);

    /// <param name="size">At least so many.</param>
    public static TokenBlock Rent(int size) =>
        new(ArrayPool<Token>.Shared.Rent(size), ArrayPool<char>.Shared.Rent(size), ArrayPool<WordRoles>.Shared.Rent(size));

    public int Length => Math.Min(Math.Min(Tokens.Length, Kinds.Length), Roles.Length);

    public void Return()
    {
        ArrayPool<Token>.Shared.Return(Tokens);
        ArrayPool<char>.Shared.Return(Kinds);
        ArrayPool<WordRoles>.Shared.Return(Roles);
    }
}

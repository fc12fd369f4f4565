namespace ClaimExtractor.Fuzz;

/// <summary>Random numbers that are the same for the same seed on every machine and runtime (xoshiro256**).</summary>
internal sealed class Chance
{
    private ulong _a, _b, _c, _d;

    public Chance(ulong seed) => (_a, _b, _c, _d) = (Mix(ref seed), Mix(ref seed), Mix(ref seed), Mix(ref seed));

    /// <summary>Of one input of a run: it depends on nothing that ran before it.</summary>
    public static Chance Of(ulong seed, long execution)
    {
        var state = seed;
        return new Chance(Mix(ref state) ^ (ulong)execution * 0x9E3779B97F4A7C15);
    }

    public ulong Next()
    {
        var result = ulong.RotateLeft(_b * 5, 7) * 9;
        var shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = ulong.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>From 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)((UInt128)Next() * (uint)bound >> 64);

    /// <summary>True once in <paramref name="times"/> times.</summary>
    public bool OneIn(int times) => Below(times) == 0;

    public T Of<T>(T[] items) => items[Below(items.Length)];

    /// <summary>From 1 to <paramref name="longest"/>; most are short.</summary>
    public int Length(int longest) =>
        Math.Clamp((int)Math.Exp(Math.Pow(Next() / (double)ulong.MaxValue, 1.5) * Math.Log(longest + 1)), 1, longest);

    private static ulong Mix(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ mixed >> 30) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
        return mixed ^ mixed >> 31;
    }
}

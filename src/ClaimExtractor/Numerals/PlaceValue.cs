namespace ClaimExtractor.Numerals;

/// <summary>What a numeral has said so far: the sum over its powers, and the digits that wait for one.</summary>
internal struct PlaceValue
{
    private const int Open = int.MaxValue;

    // The sum behind 万, 亿 and 兆; that behind 十, 百 and 千 since; the digits since.
    private WholeRange _total, _section;
    private WholeRange? _digits;
    private int _sectionPower = Open, _totalPower = Open, _groupDigits, _solidEnd;
    private bool _isGroup, _afterZero, _multiplied;
    private Vagueness _vagueness;

    public PlaceValue()
    {
    }

    /// <summary>Behind the last atom.</summary>
    public int End { get; private set; }

    /// <summary>The exponent of the last power; 0 where none was said.</summary>
    public int LastPower { get; private set; }

    /// <summary>Digits were the last atom.</summary>
    public readonly bool EndsInDigits => _digits is not null;

    /// <summary>ASCII digits were the last atom.</summary>
    public readonly bool IsGroup => _isGroup && _digits is not null;

    /// <summary>The last digits are as many as the power before them has places, stand behind 零, or are all there is.</summary>
    public readonly bool FillsPlaces => LastPower == 0 || _groupDigits == LastPower || _afterZero && _groupDigits < LastPower;

    /// <summary>万 and four digits behind it: 5万3230.</summary>
    public readonly bool IsFilledMyriad => IsGroup && LastPower == 4 && _groupDigits == LastPower;

    /// <summary>万 and 千 are followed by fewer digits than they have places: 3万500, 4万5, 6千5.</summary>
    public readonly bool MayBeTail => LastPower is 3 or 4 && _groupDigits < LastPower;

    /// <summary>The last atom was 万, and another power multiplies it once more: 万万, 万亿.</summary>
    public readonly bool EndsInPower(long power) => power == 4 && LastPower == 4 && _digits is null && _section.IsZero;

    /// <summary>百, 千 or 万 was the last atom: a digit behind it counts in the next lower power.</summary>
    public readonly bool MayBeFull => LastPower >= 2 && _digits is null && !_afterZero;

    /// <summary>A digit was said: 五万, not 万 or 千万.</summary>
    public bool HasDigits { get; private set; }

    /// <summary>Goes on with an atom; false, and nothing is changed, where it is none of the numeral.</summary>
    /// <param name="leads">It is the first one.</param>
    public bool Take(NumeralAtom atom, bool leads)
    {
        var taken = atom.Kind switch
        {
            AtomKind.Digit => TakeDigit((int)atom.Value),
            AtomKind.Group => TakeGroup(atom, leads),
            AtomKind.Zero => TakeZero(leads),
            AtomKind.Several => TakeSeveral(),
            AtomKind.Tens => TakeTens(atom.Value),
            AtomKind.Small => TakeSmall((int)atom.Value, leads),
            _ => TakeLarge((int)atom.Value, leads),
        };
        if (!taken)
            return false;
        End = atom.End;
        HasDigits |= atom.Kind is AtomKind.Digit or AtomKind.Group or AtomKind.Tens;
        if (atom.Kind is AtomKind.Tens or AtomKind.Small or AtomKind.Large)
            _solidEnd = End;
        return true;
    }

    /// <summary>The whole number; not found where nothing was said.</summary>
    /// <param name="withDigits">The last digits belong to it; else it ends with its last power.</param>
    public readonly NumberReading Close(bool withDigits)
    {
        withDigits &= _digits is not null;
        if (!withDigits && _solidEnd == 0)
            return default;
        var sum = _total + _section + (withDigits ? Settled(_digits!.Value) : default);
        return NumberReading.Exact(withDigits ? End : _solidEnd, new Fraction(sum.Min, 1), _multiplied) with
        {
            Max = new Fraction(sum.Max, 1),
            Vagueness = _vagueness,
        };
    }

    // 两万五 is 25000: a last digit right behind 万, 千 or 百 counts in the next lower power; so does 几, which may be one of them (2万几).
    private readonly WholeRange Settled(WholeRange digits) =>
        LastPower < 2 || _afterZero || _isGroup && _groupDigits > 1 ? digits
            : (_vagueness == Vagueness.Several ? digits with { Min = 1 } : digits).Times(LastPower - 1);

    private bool TakeDigit(int digit)
    {
        if (_digits is not { } pending || _afterZero && LastPower == 0 && pending.IsZero)
            (_digits, _isGroup) = (WholeRange.Of(digit), false);
        else if (_isGroup || _vagueness != Vagueness.None || !pending.IsExact || !AreNeighbours((int)pending.Min, digit))
            return false;
        else
            (_digits, _vagueness) = (new WholeRange(pending.Min, digit), Vagueness.Neighbours);
        return true;
    }

    // 三五个 too, but 十三五 is no number.
    private readonly bool AreNeighbours(int first, int second) =>
        second == first + 1 || LastPower == 0 && (first, second) is (3, 5);

    private bool TakeGroup(NumeralAtom group, bool leads)
    {
        var behindZero = _afterZero && (_digits is null || LastPower == 0);
        if (!leads && !behindZero && (_digits is not null || LastPower < 2))
            return false;
        (_digits, _isGroup, _groupDigits) = (WholeRange.Of(group.Value), true, group.Digits);
        return true;
    }

    private bool TakeZero(bool leads)
    {
        if (!leads && _digits is { IsZero: false })
            return false;
        _afterZero = true;
        if (leads)
            (_digits, _isGroup) = (default(WholeRange), false);
        return true;
    }

    // 几 is 2 to 9, but 十几 is 11 to 19, and 零几 may be 1.
    private bool TakeSeveral()
    {
        if (_digits is { IsZero: false } || _vagueness != Vagueness.None)
            return false;
        (_digits, _isGroup, _vagueness) = (new WholeRange(LastPower == 1 || _afterZero ? 1 : 2, 9), false, Vagueness.Several);
        return true;
    }

    private bool TakeTens(long tens)
    {
        if (_digits is { IsZero: false } || _sectionPower <= 1)
            return false;
        _section += WholeRange.Of(tens);
        (_digits, _sectionPower, LastPower, _multiplied, _afterZero) = (null, 1, 1, true, false);
        return true;
    }

    // 百 and 千 stand for themselves (百亿, 千名, 一万零百); behind a larger power without 零 they need a digit.
    private bool TakeSmall(int power, bool leads)
    {
        var pending = _digits is { IsZero: true } && _afterZero ? null : _digits;
        var standsAlone = leads || _afterZero || power == 1 && LastPower > 1;
        if (power >= _sectionPower || pending is null && !standsAlone)
            return false;
        _section += (pending ?? WholeRange.One).Times(power);
        (_digits, _sectionPower, LastPower, _multiplied, _afterZero) = (null, power, power, true, false);
        return true;
    }

    private bool TakeLarge(int power, bool leads)
    {
        // 3万5亿 are two numbers, 1万2345亿 is one.
        var beginsAnew = _isGroup && _digits is not null && _section.IsZero && power >= _totalPower && !IsFilledMyriad;
        if (beginsAnew || _afterZero && _digits is { IsZero: true })
            return false;
        var part = _section + (_digits is { } digits ? _section.IsZero ? digits : Settled(digits) : default);
        if (part.IsZero)
        {
            // 万亿, 万万: the whole number so far is multiplied once more.
            if (leads)
                part = WholeRange.One;
            else if (LastPower == 4 && power is 4 or 8)
                (part, _total, _totalPower) = (_total, default, Open);
            // 0万元, but not what a comma cuts off: UGL5,000万元
            else if (!_isGroup || LastPower > 0 || _groupDigits != 1)
                return false;
        }

        if (power >= _totalPower)
            (part, _total) = (part + _total, default);
        _total += part.Times(power);
        (_digits, _section, _sectionPower, _totalPower, LastPower) = (null, default, Open, power, power);
        (_multiplied, _afterZero) = (true, false);
        return true;
    }
}

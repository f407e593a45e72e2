using System.Text;

namespace Interregnum.Dicing;

/// <summary>Numbers made of names, the same on every machine and in every release.</summary>
static class Fingerprint
{
    /// <summary>
    /// 64 bits of an id of some kind: FNV-1a (Fowler, Noll &amp; Vo; RFC 9923) over <c>kind/id</c> in UTF-8, stirred by the finaliser of
    /// MurmurHash3 so that every bit depends on every letter.
    /// </summary>
    public static ulong Of(string kind, string id)
    {
        var hash = 0xCBF2_9CE4_8422_2325ul;
        foreach (var letter in Encoding.UTF8.GetBytes($"{kind}/{id}"))
        {
            hash = (hash ^ letter) * 0x100_0000_01B3ul;
        }

        hash = (hash ^ (hash >> 33)) * 0xFF51_AFD7_ED55_8CCDul;
        hash = (hash ^ (hash >> 33)) * 0xC4CE_B9FE_1A85_EC53ul;
        return hash ^ (hash >> 33);
    }

    /// <summary>A number from <paramref name="least"/> up to but without <paramref name="end"/>.</summary>
    public static uint Within(string kind, string id, uint least, uint end) =>
        least + (uint)Math.BigMul(Of(kind, id), end - least, out _);
}

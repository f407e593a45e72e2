using System.Runtime.InteropServices;

namespace Interregnum.Kernels;

/// <summary>
/// Arrays whose first number begins a cache line, so that no whole vector of them straddles two lines: worth a tenth of a history's
/// time, and nothing to its result.
/// </summary>
static class CacheLines
{
    const int Line = 64;
    const int Attempts = 32;

    // Bytes from the end of an array's numbers to the first number of one laid behind it.
    const int Between = 24;

    /// <summary>An array of zeros that is never moved; on a whole line if that is had within a few attempts.</summary>
    public static T[] Allocate<T>(int length)
        where T : unmanaged
    {
        for (var attempt = 1; ; attempt++)
        {
            var array = GC.AllocateArray<T>(length, pinned: true);
            var address = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
            if (address % Line == 0 || attempt == Attempts)
            {
                return array;
            }

            // Arrays are mostly laid one behind another: what is missing to a whole line is filled up before the next attempt.
            var next = address + (length * Marshal.SizeOf<T>()) + (2 * Between);
            GC.KeepAlive(GC.AllocateArray<byte>((int)(Line + ((Line - (next % Line)) % Line)), pinned: true));
        }
    }
}

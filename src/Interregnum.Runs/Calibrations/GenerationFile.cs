using System.Security.Cryptography;
using Interregnum.Calibration;

namespace Interregnum.Runs;

/// <summary>
/// One generation of a calibration on disk: what it belongs to, its numbers and particles, and a SHA-256 of all that. Little-endian;
/// numbers keep every bit.
/// </summary>
static class GenerationFile
{
    const ulong Magic = 0x314E_4547_5245_544E; // NTERGEN1
    const int Most = 1 << 24;

    public static void Write(Stream stream, Generation generation, byte[] identity)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, System.Text.Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Magic);
            writer.Write(identity);
            writer.Write(generation.Number);
            writer.Write(generation.Coldness);
            writer.Write(generation.Ease);
            writer.Write(generation.Simulations);
            writer.Write(generation.Wanted);
            writer.Write(generation.Particles.Count);
            writer.Write(generation.Particles.Count == 0 ? 0 : generation.Particles[0].Scores.Length);
            foreach (var particle in generation.Particles)
            {
                Write(writer, particle);
            }
        }

        stream.Write(content.GetBuffer(), 0, (int)content.Length);
        stream.Write(SHA256.HashData(content.GetBuffer().AsSpan(0, (int)content.Length)));
    }

    /// <summary>The generation; null when there is no such file, or it is damaged or of something else.</summary>
    public static Generation? Read(string path, byte[] identity)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(path);
        var length = bytes.Length - SHA256.HashSizeInBytes;
        if (length < 0 || !SHA256.HashData(bytes.AsSpan(0, length)).AsSpan().SequenceEqual(bytes.AsSpan(length)))
        {
            return null;
        }

        using var reader = new BinaryReader(new MemoryStream(bytes, 0, length));
        return reader.ReadUInt64() == Magic && reader.ReadBytes(identity.Length).AsSpan().SequenceEqual(identity)
            ? Read(reader)
            : null;
    }

    static Generation Read(BinaryReader reader)
    {
        var (number, coldness, ease) = (reader.ReadInt32(), reader.ReadDouble(), reader.ReadDouble());
        var (simulations, wanted) = (reader.ReadInt64(), reader.ReadInt32());
        var (count, scores) = (Math.Min(reader.ReadInt32(), Most), reader.ReadInt32());
        var particles = new Particle[count];
        for (var i = 0; i < count; i++)
        {
            var (history, weight, loss) = (reader.ReadInt64(), reader.ReadDouble(), reader.ReadDouble());
            var point = new double[scores];
            for (var s = 0; s < scores; s++)
            {
                point[s] = reader.ReadDouble();
            }

            particles[i] = new(history, point, weight, loss);
        }

        return new(number, coldness, ease, particles, simulations, wanted);
    }

    static void Write(BinaryWriter writer, Particle particle)
    {
        writer.Write(particle.History);
        writer.Write(particle.Weight);
        writer.Write(particle.Loss);
        foreach (var score in particle.Scores)
        {
            writer.Write(score);
        }
    }
}

#if !FRESH_SEEDS
using FsCheck.Xunit;

// The same cases each time, so that a change is what makes a test fail; CONTRIBUTING says how to try others.
[assembly: Properties(Replay = "(1,3)")]
#endif

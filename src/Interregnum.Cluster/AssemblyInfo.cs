using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Interregnum.Cluster.Tests")]

Console.WriteLine("EtagDemo benchmarks");

Console.WriteLine("EtagDemo");

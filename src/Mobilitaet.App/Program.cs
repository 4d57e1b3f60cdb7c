Console.WriteLine("Mobilitaet");

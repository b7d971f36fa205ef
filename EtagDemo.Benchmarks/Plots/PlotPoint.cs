namespace EtagDemo.Benchmarks.Plots;

internal readonly record struct PlotPoint(double X, double Y);

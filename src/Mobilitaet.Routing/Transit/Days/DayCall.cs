namespace Mobilitaet.Routing.Transit.Days;

/// <summary>One stop of a day's pattern.</summary>
/// <param name="Stop">Index of the stop, or of its virtual stop where rules for changing name the trips.</param>
/// <param name="BoardBooking">Index of the day's booking limit for boarding; -1 for none.</param>
/// <param name="AlightBooking">Index of the day's booking limit for alighting; -1 for none.</param>
/// <param name="CanBoard">Whether passengers may board.</param>
/// <param name="CanAlight">Whether passengers may alight.</param>
internal readonly record struct DayCall(int Stop, int BoardBooking, int AlightBooking, bool CanBoard, bool CanAlight);

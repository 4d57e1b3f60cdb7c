namespace Mobilitaet.District.Demo.Offers;

/// <summary>Names and columns of the four demo tables.</summary>
internal static class DemoDayFiles
{
    public const string Offers = "demo-offers.csv";
    public const string Sessions = "demo-sessions.csv";
    public const string Drivers = "demo-drivers.csv";
    public const string Requests = "demo-requests.csv";

    public const string OfferColumns = "id,category,title,provider,municipality_ags,place,address,lat,lon,languages,level,min_age_months,max_age_months,capacity,"
        + "free_places,wheelchair,contact,valid_from,valid_until,opening_hours,confirmed_on";

    public const string SessionColumns = "offer_id,weekdays,start,end,starts_on,ends_on,except_holidays";

    public const string DriverColumns = "id,name,place,lat,lon,seats,child_seats,boosters,wheelchair_places,languages,children_alone_certificate_until,"
        + "max_tour_minutes,max_km_per_week,max_rides_per_week,availability";

    public const string RequestColumns = "id,name,weekday,adults,child_ages,wheelchair,pram,languages,from_place,from_lat,from_lon,offer_id,to_lat,to_lon,"
        + "arrive_from,arrive_by,return_from,return_by,way_back";
}

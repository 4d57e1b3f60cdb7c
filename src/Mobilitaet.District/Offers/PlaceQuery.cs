using Microsoft.EntityFrameworkCore;
using Mobilitaet.District.Database;

namespace Mobilitaet.District.Offers;

/// <summary>Lists municipalities and their places.</summary>
public sealed class PlaceQuery(DistrictContext context)
{
    /// <summary>All municipalities by name, with their places.</summary>
    public Task<List<Municipality>> ListMunicipalitiesAsync(CancellationToken cancellation = default) =>
        context.Municipalities.AsNoTracking()
            .Include(municipality => municipality.Places.OrderBy(place => place.Name))
            .OrderBy(municipality => municipality.Name)
            .ToListAsync(cancellation);

    /// <summary>All places by name, with their municipality.</summary>
    public Task<List<Place>> ListPlacesAsync(CancellationToken cancellation = default) =>
        context.Places.AsNoTracking()
            .Include(place => place.Municipality)
            .OrderBy(place => place.Name).ThenBy(place => place.MunicipalityAgs)
            .ToListAsync(cancellation);
}

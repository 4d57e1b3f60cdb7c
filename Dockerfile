# Both base images can be replaced, for example by a mirror: --build-arg SDK=... --build-arg RUNTIME=...
ARG SDK=mcr.microsoft.com/dotnet/sdk:10.0
ARG RUNTIME=mcr.microsoft.com/dotnet/aspnet:10.0

FROM ${SDK} AS build
WORKDIR /source
COPY .editorconfig global.json Directory.Build.props Directory.Packages.props ./
COPY src/Mobilitaet.Routing/*.csproj src/Mobilitaet.Routing/
COPY src/Mobilitaet.Pooling/*.csproj src/Mobilitaet.Pooling/
COPY src/Mobilitaet.District/*.csproj src/Mobilitaet.District/
COPY src/Mobilitaet.App/*.csproj src/Mobilitaet.App/*.targets src/Mobilitaet.App/
RUN dotnet restore src/Mobilitaet.App --runtime linux-x64 -p:PublishReadyToRun=true
COPY osm-data osm-data
COPY src src
RUN dotnet publish src/Mobilitaet.App --no-restore --configuration Release --runtime linux-x64 --no-self-contained --output /app -p:PublishReadyToRun=true

FROM ${RUNTIME}
COPY --from=build /app /app
RUN mkdir /data && chown 1654:1654 /data
ENV MOBILITAET_DATA=/data \
    ASPNETCORE_URLS=http://0.0.0.0:8080 \
    DOTNET_EnableDiagnostics=0
USER 1654
VOLUME /data
EXPOSE 8080
ENTRYPOINT ["dotnet", "/app/mobilitaet.dll"]
CMD ["serve"]

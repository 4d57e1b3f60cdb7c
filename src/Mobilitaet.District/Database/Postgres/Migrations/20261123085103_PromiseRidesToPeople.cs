using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mobilitaet.District.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class PromiseRidesToPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Rides",
                columns: table => new
                {
                    RideRequestId = table.Column<int>(type: "integer", nullable: false),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    LockedDriverId = table.Column<int>(type: "integer", nullable: true),
                    Party_Adults = table.Column<int>(type: "integer", nullable: false),
                    Party_ChildAges = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Party_Pram = table.Column<bool>(type: "boolean", nullable: false),
                    Party_Wheelchair = table.Column<bool>(type: "boolean", nullable: false),
                    FromPlaceName = table.Column<string>(type: "text", nullable: false),
                    FromAddress = table.Column<string>(type: "text", nullable: true),
                    FromLatitude = table.Column<double>(type: "double precision", nullable: false),
                    FromLongitude = table.Column<double>(type: "double precision", nullable: false),
                    ToPlaceName = table.Column<string>(type: "text", nullable: false),
                    ToAddress = table.Column<string>(type: "text", nullable: true),
                    ToLatitude = table.Column<double>(type: "double precision", nullable: false),
                    ToLongitude = table.Column<double>(type: "double precision", nullable: false),
                    PickupFrom = table.Column<LocalTime>(type: "time", nullable: true),
                    PickupBy = table.Column<LocalTime>(type: "time", nullable: true),
                    ArriveFrom = table.Column<LocalTime>(type: "time", nullable: true),
                    ArriveBy = table.Column<LocalTime>(type: "time", nullable: true),
                    AfterPreviousMinutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rides", x => new { x.RideRequestId, x.Index });
                    table.ForeignKey(
                        name: "FK_Rides_Drivers_LockedDriverId",
                        column: x => x.LockedDriverId,
                        principalTable: "Drivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "FK_Rides_RideRequests_RideRequestId",
                        column: x => x.RideRequestId,
                        principalTable: "RideRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql(
                """
                INSERT INTO "Rides" ("RideRequestId", "Index", "Party_Adults", "Party_ChildAges", "Party_Pram", "Party_Wheelchair", "FromPlaceName", "FromLatitude", "FromLongitude", "ToPlaceName", "ToLatitude", "ToLongitude", "PickupFrom", "PickupBy", "ArriveFrom", "ArriveBy", "AfterPreviousMinutes")
                SELECT "Id", 0, "Party_Adults", "Party_ChildAges", "Party_Pram", "Party_Wheelchair", "FromPlaceName", "FromLatitude", "FromLongitude", "ToPlaceName", "ToLatitude", "ToLongitude", NULL, NULL, "ArriveFrom", "ArriveBy", 0
                FROM "RideRequests";
                """);

            migrationBuilder.Sql(
                """
                INSERT INTO "Rides" ("RideRequestId", "Index", "Party_Adults", "Party_ChildAges", "Party_Pram", "Party_Wheelchair", "FromPlaceName", "FromLatitude", "FromLongitude", "ToPlaceName", "ToLatitude", "ToLongitude", "PickupFrom", "PickupBy", "ArriveFrom", "ArriveBy", "AfterPreviousMinutes")
                SELECT "Id", 1, "Party_Adults", "Party_ChildAges", "Party_Pram", "Party_Wheelchair", "ToPlaceName", "ToLatitude", "ToLongitude", "FromPlaceName", "FromLatitude", "FromLongitude", "ReturnFrom", "ReturnBy", NULL, NULL, 0
                FROM "RideRequests" WHERE "ReturnFrom" IS NOT NULL AND "ReturnBy" IS NOT NULL;
                """);

            migrationBuilder.AddColumn<int>(
                name: "RideIndex",
                table: "UnservedRides",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RideIndex",
                table: "TourStops",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql(
                """
                UPDATE "TourStops" SET "RideIndex" = 1 WHERE "Direction" = 'Back';
                UPDATE "UnservedRides" SET "RideIndex" = 1 WHERE "Direction" = 'Back';
                """);

            migrationBuilder.DropColumn(
                name: "Direction",
                table: "UnservedRides");

            migrationBuilder.DropColumn(
                name: "Direction",
                table: "TourStops");

            migrationBuilder.DropColumn(
                name: "ArriveBy",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "ArriveFrom",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "FromLatitude",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "FromLongitude",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "FromPlaceName",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Party_Adults",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Party_ChildAges",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Party_Pram",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Party_Wheelchair",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "ReturnBy",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "ReturnFrom",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "ToLatitude",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "ToLongitude",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "ToPlaceName",
                table: "RideRequests");

            migrationBuilder.RenameColumn(
                name: "Status",
                table: "RideRequests",
                newName: "State");

            migrationBuilder.Sql(
                """
                UPDATE "RideRequests" SET "State" = 'Looking' WHERE "State" <> 'Cancelled';
                """);

            migrationBuilder.AddColumn<Instant>(
                name: "DecideBy",
                table: "RideRequests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "RideRequests",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "EndedAt",
                table: "RideRequests",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "RideRequests",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "de");

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "RideRequests",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusedFor",
                table: "RideRequests",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeriesId",
                table: "RideRequests",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "RideRequests",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "File");

            migrationBuilder.AddColumn<string>(
                name: "AccessKeyHash",
                table: "Drivers",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AsksFirst",
                table: "Drivers",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Drivers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Drivers",
                type: "character varying(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "de");

            migrationBuilder.AddColumn<LocalDate>(
                name: "LicenceUntil",
                table: "Drivers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "Drivers",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Date = table.Column<LocalDate>(type: "date", nullable: false),
                    DriverId = table.Column<int>(type: "integer", nullable: false),
                    RideRequestId = table.Column<int>(type: "integer", nullable: false),
                    RideIndex = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AskedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    AnswerBy = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Assignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Assignments_Drivers_DriverId",
                        column: x => x.DriverId,
                        principalTable: "Drivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Assignments_RideRequests_RideRequestId",
                        column: x => x.RideRequestId,
                        principalTable: "RideRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Action = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DriverExceptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    DriverId = table.Column<int>(type: "integer", nullable: false),
                    FirstDay = table.Column<LocalDate>(type: "date", nullable: false),
                    LastDay = table.Column<LocalDate>(type: "date", nullable: false),
                    From = table.Column<LocalTime>(type: "time", nullable: true),
                    Until = table.Column<LocalTime>(type: "time", nullable: true),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DriverExceptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DriverExceptions_Drivers_DriverId",
                        column: x => x.DriverId,
                        principalTable: "Drivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Messages",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    Key = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    DriverId = table.Column<int>(type: "integer", nullable: true),
                    RideRequestId = table.Column<int>(type: "integer", nullable: true),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    SentAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    Failure = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Messages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Messages_Drivers_DriverId",
                        column: x => x.DriverId,
                        principalTable: "Drivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Messages_RideRequests_RideRequestId",
                        column: x => x.RideRequestId,
                        principalTable: "RideRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RidePromises",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RideRequestId = table.Column<int>(type: "integer", nullable: false),
                    RideIndex = table.Column<int>(type: "integer", nullable: false),
                    DriverId = table.Column<int>(type: "integer", nullable: false),
                    PickupFrom = table.Column<LocalTime>(type: "time", nullable: false),
                    PickupBy = table.Column<LocalTime>(type: "time", nullable: false),
                    PromisedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    WithdrawnAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true),
                    End = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RidePromises", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RidePromises_Drivers_DriverId",
                        column: x => x.DriverId,
                        principalTable: "Drivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_RidePromises_RideRequests_RideRequestId",
                        column: x => x.RideRequestId,
                        principalTable: "RideRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RideSeries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Phone = table.Column<string>(type: "text", nullable: true),
                    Email = table.Column<string>(type: "text", nullable: true),
                    Language = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Languages = table.Column<List<string>>(type: "text[]", nullable: false),
                    Source = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OfferId = table.Column<string>(type: "text", nullable: true),
                    Weekdays = table.Column<int>(type: "integer", maxLength: 40, nullable: false),
                    FirstDay = table.Column<LocalDate>(type: "date", nullable: false),
                    LastDay = table.Column<LocalDate>(type: "date", nullable: false),
                    ExceptHolidays = table.Column<bool>(type: "boolean", nullable: false),
                    CreatedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    CancelledAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RideSeries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StopEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    RideRequestId = table.Column<int>(type: "integer", nullable: false),
                    RideIndex = table.Column<int>(type: "integer", nullable: false),
                    DriverId = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<Instant>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StopEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StopEvents_Drivers_DriverId",
                        column: x => x.DriverId,
                        principalTable: "Drivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_StopEvents_RideRequests_RideRequestId",
                        column: x => x.RideRequestId,
                        principalTable: "RideRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SeriesRide",
                columns: table => new
                {
                    RideSeriesId = table.Column<int>(type: "integer", nullable: false),
                    Index = table.Column<int>(type: "integer", nullable: false),
                    Party_Adults = table.Column<int>(type: "integer", nullable: false),
                    Party_ChildAges = table.Column<List<int>>(type: "integer[]", nullable: false),
                    Party_Pram = table.Column<bool>(type: "boolean", nullable: false),
                    Party_Wheelchair = table.Column<bool>(type: "boolean", nullable: false),
                    FromPlaceName = table.Column<string>(type: "text", nullable: false),
                    FromAddress = table.Column<string>(type: "text", nullable: true),
                    FromLatitude = table.Column<double>(type: "double precision", nullable: false),
                    FromLongitude = table.Column<double>(type: "double precision", nullable: false),
                    ToPlaceName = table.Column<string>(type: "text", nullable: false),
                    ToAddress = table.Column<string>(type: "text", nullable: true),
                    ToLatitude = table.Column<double>(type: "double precision", nullable: false),
                    ToLongitude = table.Column<double>(type: "double precision", nullable: false),
                    PickupFrom = table.Column<LocalTime>(type: "time", nullable: true),
                    PickupBy = table.Column<LocalTime>(type: "time", nullable: true),
                    ArriveFrom = table.Column<LocalTime>(type: "time", nullable: true),
                    ArriveBy = table.Column<LocalTime>(type: "time", nullable: true),
                    AfterPreviousMinutes = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SeriesRide", x => new { x.RideSeriesId, x.Index });
                    table.ForeignKey(
                        name: "FK_SeriesRide_RideSeries_RideSeriesId",
                        column: x => x.RideSeriesId,
                        principalTable: "RideSeries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RideRequests_SeriesId_Date",
                table: "RideRequests",
                columns: new[] { "SeriesId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RideRequests_State_Date",
                table: "RideRequests",
                columns: new[] { "State", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_Drivers_AccessKeyHash",
                table: "Drivers",
                column: "AccessKeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_Date",
                table: "Assignments",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_DriverId",
                table: "Assignments",
                column: "DriverId");

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_RideRequestId_RideIndex_DriverId",
                table: "Assignments",
                columns: new[] { "RideRequestId", "RideIndex", "DriverId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Assignments_State_AnswerBy",
                table: "Assignments",
                columns: new[] { "State", "AnswerBy" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Subject",
                table: "AuditEntries",
                column: "Subject");

            migrationBuilder.CreateIndex(
                name: "IX_DriverExceptions_DriverId",
                table: "DriverExceptions",
                column: "DriverId");

            migrationBuilder.CreateIndex(
                name: "IX_DriverExceptions_LastDay_FirstDay",
                table: "DriverExceptions",
                columns: new[] { "LastDay", "FirstDay" });

            migrationBuilder.CreateIndex(
                name: "IX_Messages_DriverId",
                table: "Messages",
                column: "DriverId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_Key",
                table: "Messages",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Messages_RideRequestId",
                table: "Messages",
                column: "RideRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_Messages_SentAt_DueAt",
                table: "Messages",
                columns: new[] { "SentAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_RidePromises_DriverId",
                table: "RidePromises",
                column: "DriverId");

            migrationBuilder.CreateIndex(
                name: "IX_RidePromises_RideRequestId_RideIndex",
                table: "RidePromises",
                columns: new[] { "RideRequestId", "RideIndex" },
                unique: true,
                filter: "\"WithdrawnAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Rides_LockedDriverId",
                table: "Rides",
                column: "LockedDriverId");

            migrationBuilder.CreateIndex(
                name: "IX_RideSeries_Code",
                table: "RideSeries",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StopEvents_DriverId",
                table: "StopEvents",
                column: "DriverId");

            migrationBuilder.CreateIndex(
                name: "IX_StopEvents_RideRequestId_RideIndex_Kind",
                table: "StopEvents",
                columns: new[] { "RideRequestId", "RideIndex", "Kind" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_RideRequests_RideSeries_SeriesId",
                table: "RideRequests",
                column: "SeriesId",
                principalTable: "RideSeries",
                principalColumn: "Id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_RideRequests_RideSeries_SeriesId",
                table: "RideRequests");

            migrationBuilder.DropTable(
                name: "Assignments");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "DriverExceptions");

            migrationBuilder.DropTable(
                name: "Messages");

            migrationBuilder.DropTable(
                name: "RidePromises");

            migrationBuilder.DropTable(
                name: "Rides");

            migrationBuilder.DropTable(
                name: "SeriesRide");

            migrationBuilder.DropTable(
                name: "StopEvents");

            migrationBuilder.DropTable(
                name: "RideSeries");

            migrationBuilder.DropIndex(
                name: "IX_RideRequests_SeriesId_Date",
                table: "RideRequests");

            migrationBuilder.DropIndex(
                name: "IX_RideRequests_State_Date",
                table: "RideRequests");

            migrationBuilder.DropIndex(
                name: "IX_Drivers_AccessKeyHash",
                table: "Drivers");

            migrationBuilder.DropColumn(
                name: "RideIndex",
                table: "UnservedRides");

            migrationBuilder.DropColumn(
                name: "RideIndex",
                table: "TourStops");

            migrationBuilder.DropColumn(
                name: "DecideBy",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "EndedAt",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "RefusedFor",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "SeriesId",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "RideRequests");

            migrationBuilder.DropColumn(
                name: "AccessKeyHash",
                table: "Drivers");

            migrationBuilder.DropColumn(
                name: "AsksFirst",
                table: "Drivers");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Drivers");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Drivers");

            migrationBuilder.DropColumn(
                name: "LicenceUntil",
                table: "Drivers");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "Drivers");

            migrationBuilder.RenameColumn(
                name: "State",
                table: "RideRequests",
                newName: "Status");

            migrationBuilder.AddColumn<string>(
                name: "Direction",
                table: "UnservedRides",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Direction",
                table: "TourStops",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<LocalTime>(
                name: "ArriveBy",
                table: "RideRequests",
                type: "time",
                nullable: false,
                defaultValue: new NodaTime.LocalTime(0, 0));

            migrationBuilder.AddColumn<LocalTime>(
                name: "ArriveFrom",
                table: "RideRequests",
                type: "time",
                nullable: false,
                defaultValue: new NodaTime.LocalTime(0, 0));

            migrationBuilder.AddColumn<double>(
                name: "FromLatitude",
                table: "RideRequests",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "FromLongitude",
                table: "RideRequests",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "FromPlaceName",
                table: "RideRequests",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Party_Adults",
                table: "RideRequests",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<List<int>>(
                name: "Party_ChildAges",
                table: "RideRequests",
                type: "integer[]",
                nullable: false);

            migrationBuilder.AddColumn<bool>(
                name: "Party_Pram",
                table: "RideRequests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Party_Wheelchair",
                table: "RideRequests",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<LocalTime>(
                name: "ReturnBy",
                table: "RideRequests",
                type: "time",
                nullable: true);

            migrationBuilder.AddColumn<LocalTime>(
                name: "ReturnFrom",
                table: "RideRequests",
                type: "time",
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "ToLatitude",
                table: "RideRequests",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "ToLongitude",
                table: "RideRequests",
                type: "double precision",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "ToPlaceName",
                table: "RideRequests",
                type: "text",
                nullable: false,
                defaultValue: "");
        }
    }
}

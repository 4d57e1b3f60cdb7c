using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mobilitaet.District.Database.Sqlite.Migrations
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
                    RideRequestId = table.Column<int>(type: "INTEGER", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    LockedDriverId = table.Column<int>(type: "INTEGER", nullable: true),
                    Party_Adults = table.Column<int>(type: "INTEGER", nullable: false),
                    Party_ChildAges = table.Column<string>(type: "TEXT", nullable: false),
                    Party_Pram = table.Column<bool>(type: "INTEGER", nullable: false),
                    Party_Wheelchair = table.Column<bool>(type: "INTEGER", nullable: false),
                    FromPlaceName = table.Column<string>(type: "TEXT", nullable: false),
                    FromAddress = table.Column<string>(type: "TEXT", nullable: true),
                    FromLatitude = table.Column<double>(type: "REAL", nullable: false),
                    FromLongitude = table.Column<double>(type: "REAL", nullable: false),
                    ToPlaceName = table.Column<string>(type: "TEXT", nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", nullable: true),
                    ToLatitude = table.Column<double>(type: "REAL", nullable: false),
                    ToLongitude = table.Column<double>(type: "REAL", nullable: false),
                    PickupFrom = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    PickupBy = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    ArriveFrom = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    ArriveBy = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    AfterPreviousMinutes = table.Column<int>(type: "INTEGER", nullable: false)
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
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "RideIndex",
                table: "TourStops",
                type: "INTEGER",
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

            migrationBuilder.AddColumn<long>(
                name: "DecideBy",
                table: "RideRequests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "RideRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndedAt",
                table: "RideRequests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "RideRequests",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "de");

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "RideRequests",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RefusedFor",
                table: "RideRequests",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SeriesId",
                table: "RideRequests",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "RideRequests",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "File");

            migrationBuilder.AddColumn<string>(
                name: "AccessKeyHash",
                table: "Drivers",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AsksFirst",
                table: "Drivers",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Drivers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Drivers",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "de");

            migrationBuilder.AddColumn<string>(
                name: "LicenceUntil",
                table: "Drivers",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "Drivers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Assignments",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Date = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DriverId = table.Column<int>(type: "INTEGER", nullable: false),
                    RideRequestId = table.Column<int>(type: "INTEGER", nullable: false),
                    RideIndex = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AskedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnswerBy = table.Column<long>(type: "INTEGER", nullable: false),
                    AnsweredAt = table.Column<long>(type: "INTEGER", nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Actor = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Detail = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DriverExceptions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DriverId = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstDay = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    LastDay = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Until = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                    Id = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Address = table.Column<string>(type: "TEXT", nullable: false),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    DriverId = table.Column<int>(type: "INTEGER", nullable: true),
                    RideRequestId = table.Column<int>(type: "INTEGER", nullable: true),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    DueAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    SentAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Failure = table.Column<string>(type: "TEXT", nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RideRequestId = table.Column<int>(type: "INTEGER", nullable: false),
                    RideIndex = table.Column<int>(type: "INTEGER", nullable: false),
                    DriverId = table.Column<int>(type: "INTEGER", nullable: false),
                    PickupFrom = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    PickupBy = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    PromisedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Language = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    Languages = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    OfferId = table.Column<string>(type: "TEXT", nullable: true),
                    Weekdays = table.Column<int>(type: "INTEGER", maxLength: 40, nullable: false),
                    FirstDay = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    LastDay = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    ExceptHolidays = table.Column<bool>(type: "INTEGER", nullable: false),
                    CreatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    CancelledAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RideSeries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StopEvents",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RideRequestId = table.Column<int>(type: "INTEGER", nullable: false),
                    RideIndex = table.Column<int>(type: "INTEGER", nullable: false),
                    DriverId = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false)
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
                    RideSeriesId = table.Column<int>(type: "INTEGER", nullable: false),
                    Index = table.Column<int>(type: "INTEGER", nullable: false),
                    Party_Adults = table.Column<int>(type: "INTEGER", nullable: false),
                    Party_ChildAges = table.Column<string>(type: "TEXT", nullable: false),
                    Party_Pram = table.Column<bool>(type: "INTEGER", nullable: false),
                    Party_Wheelchair = table.Column<bool>(type: "INTEGER", nullable: false),
                    FromPlaceName = table.Column<string>(type: "TEXT", nullable: false),
                    FromAddress = table.Column<string>(type: "TEXT", nullable: true),
                    FromLatitude = table.Column<double>(type: "REAL", nullable: false),
                    FromLongitude = table.Column<double>(type: "REAL", nullable: false),
                    ToPlaceName = table.Column<string>(type: "TEXT", nullable: false),
                    ToAddress = table.Column<string>(type: "TEXT", nullable: true),
                    ToLatitude = table.Column<double>(type: "REAL", nullable: false),
                    ToLongitude = table.Column<double>(type: "REAL", nullable: false),
                    PickupFrom = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    PickupBy = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    ArriveFrom = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    ArriveBy = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    AfterPreviousMinutes = table.Column<int>(type: "INTEGER", nullable: false)
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
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Direction",
                table: "TourStops",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ArriveBy",
                table: "RideRequests",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ArriveFrom",
                table: "RideRequests",
                type: "TEXT",
                maxLength: 8,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<double>(
                name: "FromLatitude",
                table: "RideRequests",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "FromLongitude",
                table: "RideRequests",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "FromPlaceName",
                table: "RideRequests",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Party_Adults",
                table: "RideRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Party_ChildAges",
                table: "RideRequests",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "Party_Pram",
                table: "RideRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "Party_Wheelchair",
                table: "RideRequests",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ReturnBy",
                table: "RideRequests",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ReturnFrom",
                table: "RideRequests",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<double>(
                name: "ToLatitude",
                table: "RideRequests",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<double>(
                name: "ToLongitude",
                table: "RideRequests",
                type: "REAL",
                nullable: false,
                defaultValue: 0.0);

            migrationBuilder.AddColumn<string>(
                name: "ToPlaceName",
                table: "RideRequests",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }
    }
}

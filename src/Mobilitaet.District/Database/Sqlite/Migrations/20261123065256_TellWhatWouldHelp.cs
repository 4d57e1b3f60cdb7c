using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mobilitaet.District.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class TellWhatWouldHelp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Reliefs",
                table: "UnservedRides",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "DriversToAsk",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DayPlanId = table.Column<int>(type: "INTEGER", nullable: false),
                    DriverId = table.Column<int>(type: "INTEGER", nullable: false),
                    RideRequestIds = table.Column<string>(type: "TEXT", nullable: false),
                    People = table.Column<int>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    Departure = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Return = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DriversToAsk", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DriversToAsk_DayPlans_DayPlanId",
                        column: x => x.DayPlanId,
                        principalTable: "DayPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_DriversToAsk_Drivers_DriverId",
                        column: x => x.DriverId,
                        principalTable: "Drivers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DriversToAsk_DayPlanId_DriverId",
                table: "DriversToAsk",
                columns: new[] { "DayPlanId", "DriverId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DriversToAsk_DriverId",
                table: "DriversToAsk",
                column: "DriverId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DriversToAsk");

            migrationBuilder.DropColumn(
                name: "Reliefs",
                table: "UnservedRides");
        }
    }
}

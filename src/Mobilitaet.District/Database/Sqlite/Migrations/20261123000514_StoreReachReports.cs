using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mobilitaet.District.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class StoreReachReports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReachReports",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    FirstDay = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    InputHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Input = table.Column<byte[]>(type: "BLOB", nullable: false),
                    BegunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReachReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReachReportParts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReachReportId = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstSession = table.Column<int>(type: "INTEGER", nullable: false),
                    SessionCount = table.Column<int>(type: "INTEGER", nullable: false),
                    Cells = table.Column<byte[]>(type: "BLOB", nullable: true),
                    ComputedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReachReportParts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReachReportParts_ReachReports_ReachReportId",
                        column: x => x.ReachReportId,
                        principalTable: "ReachReports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReachReportParts_ReachReportId_Number",
                table: "ReachReportParts",
                columns: new[] { "ReachReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReachReports_FirstDay_InputHash",
                table: "ReachReports",
                columns: new[] { "FirstDay", "InputHash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReachReportParts");

            migrationBuilder.DropTable(
                name: "ReachReports");
        }
    }
}

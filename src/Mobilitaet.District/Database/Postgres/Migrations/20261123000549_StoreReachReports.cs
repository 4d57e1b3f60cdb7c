using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mobilitaet.District.Database.Postgres.Migrations
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
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FirstDay = table.Column<LocalDate>(type: "date", nullable: false),
                    InputHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Input = table.Column<byte[]>(type: "bytea", nullable: false),
                    BegunAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    ComputedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReachReports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReachReportParts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ReachReportId = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FirstSession = table.Column<int>(type: "integer", nullable: false),
                    SessionCount = table.Column<int>(type: "integer", nullable: false),
                    Cells = table.Column<byte[]>(type: "bytea", nullable: true),
                    ComputedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
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

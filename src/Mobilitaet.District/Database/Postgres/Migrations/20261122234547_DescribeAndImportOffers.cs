using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mobilitaet.District.Database.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class DescribeAndImportOffers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Rule",
                table: "Sessions",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cost",
                table: "Offers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Offers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<Instant>(
                name: "EditedAt",
                table: "Offers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Offers",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Texts",
                table: "Offers",
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Website",
                table: "Offers",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfferImportRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Source = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    RunAt = table.Column<Instant>(type: "timestamp with time zone", nullable: false),
                    Added = table.Column<int>(type: "integer", nullable: false),
                    Changed = table.Column<int>(type: "integer", nullable: false),
                    Removed = table.Column<int>(type: "integer", nullable: false),
                    Snapshot = table.Column<string>(type: "text", nullable: false),
                    UndoneAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OfferImportRuns", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Offers_Source",
                table: "Offers",
                column: "Source");

            migrationBuilder.CreateIndex(
                name: "IX_OfferImportRuns_RunAt",
                table: "OfferImportRuns",
                column: "RunAt");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "OfferImportRuns");

            migrationBuilder.DropIndex(
                name: "IX_Offers_Source",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Rule",
                table: "Sessions");

            migrationBuilder.DropColumn(
                name: "Cost",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Description",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "EditedAt",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Texts",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Website",
                table: "Offers");
        }
    }
}

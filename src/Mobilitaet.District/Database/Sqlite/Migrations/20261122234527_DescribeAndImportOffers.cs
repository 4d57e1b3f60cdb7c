using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mobilitaet.District.Database.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Cost",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Description",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EditedAt",
                table: "Offers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Offers",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Texts",
                table: "Offers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Website",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "OfferImportRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RunAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Added = table.Column<int>(type: "INTEGER", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    Removed = table.Column<int>(type: "INTEGER", nullable: false),
                    Snapshot = table.Column<string>(type: "TEXT", nullable: false),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
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

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Mobilitaet.District.Database.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DescribeProviders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Exceptions",
                table: "Sessions",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "ProviderId",
                table: "Offers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HandOverMinutes",
                table: "Offers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StepFree",
                table: "Offers",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccessibilityNote",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EditedFields",
                table: "Offers",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.CreateTable(
                name: "Providers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Phone = table.Column<string>(type: "TEXT", nullable: true),
                    Email = table.Column<string>(type: "TEXT", nullable: true),
                    Website = table.Column<string>(type: "TEXT", nullable: true),
                    EditedAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Providers", x => x.Id);
                });

            // Contact that plainly is a telephone number, an e-mail address or both, as imports wrote it, moves to its own column; all else stays.
            migrationBuilder.Sql("""
                INSERT INTO "Providers" ("Name") SELECT DISTINCT "Provider" FROM "Offers" WHERE "Provider" <> '' ORDER BY "Provider";
                UPDATE "Offers" SET "ProviderId" = (SELECT "Providers"."Id" FROM "Providers" WHERE "Providers"."Name" = "Offers"."Provider");
                UPDATE "Offers" SET "StepFree" = CASE WHEN "WheelchairAccessible" THEN 'Yes' ELSE 'No' END WHERE "WheelchairAccessible" IS NOT NULL;
                UPDATE "Offers" SET "Email" = "Contact", "Contact" = NULL
                    WHERE "Contact" GLOB '?*@?*.[A-Za-z][A-Za-z]*' AND "Contact" NOT GLOB '*[^A-Za-z0-9@._%+-]*' AND length("Contact") = length(replace("Contact", '@', '')) + 1;
                UPDATE "Offers" SET "Phone" = "Contact", "Contact" = NULL
                    WHERE "Contact" GLOB '[+0(]*[0-9]*[0-9]*[0-9]*[0-9]*' AND "Contact" NOT GLOB '*[^0-9 ()/+-]*' AND length("Contact") BETWEEN 6 AND 40;
                UPDATE "Offers" SET "Phone" = substr("Contact", 1, instr("Contact", ', ') - 1), "Email" = substr("Contact", instr("Contact", ', ') + 2), "Contact" = NULL
                    WHERE instr("Contact", ', ') > 0
                        AND substr("Contact", 1, instr("Contact", ', ') - 1) GLOB '[+0(]*[0-9]*[0-9]*[0-9]*[0-9]*' AND substr("Contact", 1, instr("Contact", ', ') - 1) NOT GLOB '*[^0-9 ()/+-]*' AND length(substr("Contact", 1, instr("Contact", ', ') - 1)) BETWEEN 6 AND 40
                        AND substr("Contact", instr("Contact", ', ') + 2) GLOB '?*@?*.[A-Za-z][A-Za-z]*' AND substr("Contact", instr("Contact", ', ') + 2) NOT GLOB '*[^A-Za-z0-9@._%+-]*' AND length(substr("Contact", instr("Contact", ', ') + 2)) = length(replace(substr("Contact", instr("Contact", ', ') + 2), '@', '')) + 1;
                """);

            // Until now an offer was kept as a whole once it was edited.
            migrationBuilder.Sql("""
                UPDATE "Offers" SET "EditedFields" = '["Category","Title","Provider","Description","Texts","PlaceName","Address","Position","Languages","Level","MinimumAgeMonths","MaximumAgeMonths","Capacity","FreePlaces","HandOverMinutes","StepFree","AccessibilityNote","Phone","Email","Contact","Website","Cost","ValidFrom","ValidUntil","OpeningHours","ConfirmedOn","Sessions"]' WHERE "EditedAt" IS NOT NULL;
                """);

            migrationBuilder.DropColumn(
                name: "Provider",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "WheelchairAccessible",
                table: "Offers");

            migrationBuilder.CreateIndex(
                name: "IX_Offers_ProviderId",
                table: "Offers",
                column: "ProviderId");

            migrationBuilder.CreateIndex(
                name: "IX_Providers_Name",
                table: "Providers",
                column: "Name");

            migrationBuilder.AddForeignKey(
                name: "FK_Offers_Providers_ProviderId",
                table: "Offers",
                column: "ProviderId",
                principalTable: "Providers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "WheelchairAccessible",
                table: "Offers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Provider",
                table: "Offers",
                type: "TEXT",
                nullable: true);

            migrationBuilder.Sql("""
                UPDATE "Offers" SET "Provider" = (SELECT "Providers"."Name" FROM "Providers" WHERE "Providers"."Id" = "Offers"."ProviderId");
                UPDATE "Offers" SET "WheelchairAccessible" = ("StepFree" = 'Yes') WHERE "StepFree" IN ('Yes', 'No');
                UPDATE "Offers" SET "Contact" = "Phone" WHERE "Contact" IS NULL AND "Phone" IS NOT NULL;
                UPDATE "Offers" SET "Contact" = CASE WHEN "Contact" IS NULL THEN "Email" ELSE "Contact" || ', ' || "Email" END WHERE "Email" IS NOT NULL;
                """);

            migrationBuilder.DropForeignKey(
                name: "FK_Offers_Providers_ProviderId",
                table: "Offers");

            migrationBuilder.DropIndex(
                name: "IX_Offers_ProviderId",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "ProviderId",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "HandOverMinutes",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "StepFree",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "AccessibilityNote",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Phone",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Email",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "EditedFields",
                table: "Offers");

            migrationBuilder.DropColumn(
                name: "Exceptions",
                table: "Sessions");

            migrationBuilder.DropTable(
                name: "Providers");
        }
    }
}

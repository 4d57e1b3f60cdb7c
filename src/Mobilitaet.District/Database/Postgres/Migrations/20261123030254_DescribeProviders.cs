using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using NodaTime;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Mobilitaet.District.Database.Postgres.Migrations
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
                type: "text",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "ProviderId",
                table: "Offers",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "HandOverMinutes",
                table: "Offers",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "StepFree",
                table: "Offers",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccessibilityNote",
                table: "Offers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Phone",
                table: "Offers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Email",
                table: "Offers",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<List<string>>(
                name: "EditedFields",
                table: "Offers",
                type: "text[]",
                nullable: false,
                defaultValue: new List<string>());

            migrationBuilder.CreateTable(
                name: "Providers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Phone = table.Column<string>(type: "text", nullable: true),
                    Email = table.Column<string>(type: "text", nullable: true),
                    Website = table.Column<string>(type: "text", nullable: true),
                    EditedAt = table.Column<Instant>(type: "timestamp with time zone", nullable: true)
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
                    WHERE "Contact" ~ '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$';
                UPDATE "Offers" SET "Phone" = "Contact", "Contact" = NULL
                    WHERE "Contact" ~ '^[+0(][0-9 ()/+-]{5,39}$' AND "Contact" ~ '([0-9][^0-9]*){4,}';
                UPDATE "Offers" SET "Phone" = split_part("Contact", ', ', 1), "Email" = substr("Contact", strpos("Contact", ', ') + 2), "Contact" = NULL
                    WHERE strpos("Contact", ', ') > 0
                        AND split_part("Contact", ', ', 1) ~ '^[+0(][0-9 ()/+-]{5,39}$' AND split_part("Contact", ', ', 1) ~ '([0-9][^0-9]*){4,}'
                        AND substr("Contact", strpos("Contact", ', ') + 2) ~ '^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$';
                """);

            // Until now an offer was kept as a whole once it was edited.
            migrationBuilder.Sql("""
                UPDATE "Offers" SET "EditedFields" = '{Category,Title,Provider,Description,Texts,PlaceName,Address,Position,Languages,Level,MinimumAgeMonths,MaximumAgeMonths,Capacity,FreePlaces,HandOverMinutes,StepFree,AccessibilityNote,Phone,Email,Contact,Website,Cost,ValidFrom,ValidUntil,OpeningHours,ConfirmedOn,Sessions}' WHERE "EditedAt" IS NOT NULL;
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
                type: "boolean",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Provider",
                table: "Offers",
                type: "text",
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

#include "core/store/sqlite/access.hpp"

#include "tests/support/catch.hpp"
#include "tests/support/temp_folder.hpp"

#include <algorithm>

using namespace santral;
using namespace santral::store;

namespace {

const AgentId kElif{{1, 1}}, kDeniz{{1, 2}};

KeptToken tokenOf(AgentId agent, std::uint64_t number, TimePoint ends = fromMillis(100)) {
    return {{TokenId{{2, number}}, agent, "laptop", fromMillis(1), fromMillis(2), ends},
            "hash" + std::to_string(number)};
}

std::vector<TokenRow> rowsIn(Access& access) {
    std::vector<TokenRow> rows;
    for (KeptToken& token : access.tokens().value()) rows.push_back(std::move(token.row));
    std::sort(rows.begin(), rows.end(), [](const TokenRow& a, const TokenRow& b) { return a.id < b.id; });
    return rows;
}

} // namespace

TEST_CASE("access: tokens and password hashes outlive the program that wrote them") {
    test::TempFolder folder;
    {
        auto access = openAccess(folder / "access.db").value();
        REQUIRE(access->setPasswordHash(kElif, "$argon2id$one"));
        REQUIRE(access->addToken(tokenOf(kElif, 1)));
    }
    auto access = openAccess(folder / "access.db").value();
    CHECK(access->passwordHash(kElif).value() == "$argon2id$one");
    CHECK_FALSE(access->passwordHash(kDeniz).value());
    CHECK(rowsIn(*access) == std::vector{tokenOf(kElif, 1).row});
    CHECK(access->tokens().value().at(0).hash == "hash1");
}

TEST_CASE("access: another password takes the agent's tokens along and nobody else's") {
    test::TempFolder folder;
    auto access = openAccess(folder / "access.db").value();
    REQUIRE(access->addToken(tokenOf(kElif, 1)));
    REQUIRE(access->addToken(tokenOf(kDeniz, 2)));
    REQUIRE(access->setPasswordHash(kElif, "$argon2id$two"));
    CHECK(rowsIn(*access) == std::vector{tokenOf(kDeniz, 2).row});
}

TEST_CASE("access: one token can be used, removed, or come to its end") {
    test::TempFolder folder;
    auto access = openAccess(folder / "access.db").value();
    for (std::uint64_t number : {1, 2, 3}) REQUIRE(access->addToken(tokenOf(kElif, number)));
    REQUIRE(access->tokenUsed(TokenId{{2, 1}}, fromMillis(50), fromMillis(500)));
    REQUIRE(access->removeToken(TokenId{{2, 2}}));
    REQUIRE(access->removeEnded(fromMillis(100)));
    TokenRow used = tokenOf(kElif, 1, fromMillis(500)).row;
    used.used = fromMillis(50);
    CHECK(rowsIn(*access) == std::vector{used});
}

TEST_CASE("access: a token's hash is nobody else's") {
    test::TempFolder folder;
    auto access = openAccess(folder / "access.db").value();
    REQUIRE(access->addToken(tokenOf(kElif, 1)));
    KeptToken same = tokenOf(kDeniz, 2);
    same.hash = "hash1";
    CHECK_FALSE(access->addToken(same));
}

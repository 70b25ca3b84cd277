// Certificates made on the spot for tests: a root of its own, and leaves that are good, expired or misnamed.
#pragma once

#include <filesystem>
#include <string>

namespace santral::test {

struct LeafWish {
    std::string name = "localhost"; // subject alternative name; an address where `isAddress`
    bool isAddress = false;
    bool selfSigned = false;
    int validDays = 30; // negative: expired that many days ago
};

struct CertificateFiles {
    std::filesystem::path root; // what a client has to trust
    std::filesystem::path certificate;
    std::filesystem::path key;
};

CertificateFiles makeCertificate(const std::filesystem::path& folder, const LeafWish& wish);

} // namespace santral::test

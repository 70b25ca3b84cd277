// How a contact centre is divided: brands that customers know, queues that work lies in, teams that serve
// queues. What an agent may see follows from these (core/hub/scope.hpp). Nothing is ever deleted: what is no
// longer used is put away, and events that name it keep their meaning.
#pragma once

#include "core/domain/ids.hpp"

#include <string>
#include <vector>

namespace santral {

struct Brand {
    BrandId id;
    std::string name;
    bool away = false;
    bool operator==(const Brand&) const = default;
};

struct Queue {
    QueueId id;
    std::string name;
    BrandId brand; // nil: of all brands
    bool away = false;
    bool operator==(const Queue&) const = default;
};

struct Team {
    TeamId id;
    std::string name;
    std::vector<QueueId> queues; // that its members serve
    bool away = false;
    bool operator==(const Team&) const = default;
};

// All of it, as desks show and administrators change it.
struct Organisation {
    std::vector<Brand> brands;
    std::vector<Queue> queues;
    std::vector<Team> teams;
    bool operator==(const Organisation&) const = default;
};

} // namespace santral

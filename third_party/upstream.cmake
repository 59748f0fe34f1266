# Outside Debian: what no package brings comes from its own repository, at a fixed commit.
# Never included on Debian. README.md says how far this has been tried.

include(FetchContent)

# from_upstream(NAME REPOSITORY COMMIT): the sources at $TANDEM_THIRD_PARTY/NAME, without building anything.
function(from_upstream name repository commit)
  if(EXISTS "${TANDEM_THIRD_PARTY}/${name}")
    return()
  endif()
  FetchContent_Populate(${name} QUIET GIT_REPOSITORY ${repository} GIT_TAG ${commit}
                        SOURCE_DIR "${TANDEM_THIRD_PARTY}/${name}"
                        BINARY_DIR "${CMAKE_BINARY_DIR}/upstream/${name}-build"
                        SUBBUILD_DIR "${CMAKE_BINARY_DIR}/upstream/${name}-subbuild")
endfunction()

# package_or_upstream(TARGET PACKAGE REPOSITORY COMMIT): an installed package, else its sources as part of this build.
macro(package_or_upstream target package repository commit)
  find_package(${package} QUIET)
  if(NOT TARGET ${target})
    FetchContent_Declare(${package} GIT_REPOSITORY ${repository} GIT_TAG ${commit} SYSTEM)
    FetchContent_MakeAvailable(${package})
  endif()
endmacro()

from_upstream(imgui https://github.com/ocornut/imgui.git 45acd5e0e82f4c954432533ae9985ff0e1aad6d5)         # 1.92.2b
from_upstream(date https://github.com/HowardHinnant/date.git 5bdb7e6f31fac909c090a46dbd9fea27b6e609a4)      # 3.0.3
if(NOT EXISTS "${TANDEM_THIRD_PARTY}/immer/include/immer")
  from_upstream(immer_source https://github.com/arximboldi/immer.git df6ef46d97e1fe81f397015b9aeb32505cef653b)
  file(MAKE_DIRECTORY "${TANDEM_THIRD_PARTY}/immer/include")
  file(COPY "${TANDEM_THIRD_PARTY}/immer_source/immer" DESTINATION "${TANDEM_THIRD_PARTY}/immer/include")
endif()

from_upstream(tzdata https://github.com/eggert/tz.git 2026c)
if(NOT EXISTS "${TANDEM_THIRD_PARTY}/tzdata/version")
  file(WRITE "${TANDEM_THIRD_PARTY}/tzdata/version" "2026c\n")
endif()

set(CMAKE_POLICY_DEFAULT_CMP0077 NEW) # their option() keeps what is set here
set(JUST_INSTALL_CEREAL ON)
set(CLI11_BUILD_TESTS OFF)
set(CLI11_BUILD_EXAMPLES OFF)
set(DOCTEST_WITH_TESTS OFF)
set(GLFW_BUILD_EXAMPLES OFF)
set(GLFW_BUILD_TESTS OFF)
set(GLFW_BUILD_DOCS OFF)
set(GLFW_INSTALL OFF)
package_or_upstream(cereal::cereal cereal https://github.com/USCiLab/cereal.git
                    ebef1e929807629befafbb2918ea1a08c7194554) # 1.3.2
package_or_upstream(CLI11::CLI11 CLI11 https://github.com/CLIUtils/CLI11.git
                    6c7b07a878ad834957b98d0f9ce1dbe0cb204fc9) # 2.4.2
package_or_upstream(nlohmann_json::nlohmann_json nlohmann_json https://github.com/nlohmann/json.git
                    9cca280a4d0ccf0c08f47a99aa71d1b0e52f8d03) # 3.11.3
package_or_upstream(glfw glfw3 https://github.com/glfw/glfw.git
                    7b6aead9fb88b3623e3b3725ebb42670cbe4c579) # 3.4
if(TANDEM_TESTS)
  package_or_upstream(doctest::doctest doctest https://github.com/doctest/doctest.git
                      ae7a13539fb71f270b87eb2e874fbac80bc8dda2) # 2.4.11
endif()

# The commands of the project; a thin face over CMake, npm and the generator.
# `make site` and `make test` install what they need first and need no network once that is done.

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help site test check endure units build packages test-packages develop-packages package-packages bench bench-parts fuzz golden format lint serve package clean

CONCORDAT := build/concordat
NODE_MODULES := node_modules/.installed
CSS := build/assets/site.css
# What only `make bench` is measured beside.
PEERS := $(patsubst %,tests/bench/%/node_modules/.installed,peers redline search)
SASS_SOURCES := $(shell find templates/style -name '*.scss')
# The day of the last change: what is packed of the same sources is the same.
EPOCH = $(shell git log -1 --format=%ct 2>/dev/null || date +%s)
CPP_SOURCES = $(shell find generator tests -name '*.cpp' -o -name '*.hpp')

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

site: build $(CSS) ## build the generator and write the website into site-out/
	@$(CONCORDAT) build --content content --templates templates --out site-out --print
	@echo "Look at it with: $(CONCORDAT) serve"

test: site units package ## run every test; the last line is the sum
	@cmake --build --preset asan --target concordat
	@node tests/run.mjs

check: build $(CSS) units ## units, goldens, planted mistakes and facts: what to run after a change
	@$(CONCORDAT) build --content content --templates templates --out build/check-site
	@node tests/run.mjs --only unit --only diagnostics --only facts --site build/check-site

endure: site units ## kills, full disks, writers side by side and failing system calls, all of them: an hour
	@CONCORDAT_ENDURE=1 node tests/run.mjs --only commands

bench: build $(CSS) test-packages develop-packages $(PEERS) ## measure the generator, and beside others: docs/benchmarks.md
	@$(if $(SIZE),,$(MAKE) --no-print-directory bench-parts)
	@node tests/bench/peers.mjs $(SIZE)

bench-parts:
	@$(CONCORDAT) build --out build/bench-out --stats
	@node tests/bench/site.mjs
	@node tests/bench/print.mjs
	@node tests/bench/serve.mjs
	@node tests/bench/growth.mjs
	@node tests/bench/redline.mjs 2>/dev/null
	@node tests/bench/search.mjs
	@cmake --build --preset release --target bench_parts && node tests/bench/parts.mjs

fuzz: test-packages build-fuzz/build.ninja ## look for inputs that break the program, for MINUTES=5
	@cmake --build --preset fuzz
	@tests/fuzz/run.sh $(or $(MINUTES),5)

golden: units ## rewrite the expected files of the golden tests
	@UPDATE_GOLDEN=1 build-asan/unit_tests

format: develop-packages ## format the C++ sources
	@clang-format -i $(CPP_SOURCES)

lint: develop-packages build ## check format, and run clang-tidy over the generator
	@clang-format --dry-run -Werror $(CPP_SOURCES)
	@cmake --preset release -B build-lint -DCMAKE_EXPORT_COMPILE_COMMANDS=ON -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON >build/lint.log
	@run-clang-tidy -quiet -p build-lint -extra-arg=-Wno-unknown-warning-option 'generator/.*\.cpp$$'

serve: site ## show the website and build it anew on each change
	@$(CONCORDAT) serve

package: build $(CSS) package-packages ## make a Debian package of the program in build/package/
	@cmake --build --preset release --target manual
	@rm -rf build/package && mkdir build/package
	@SOURCE_DATE_EPOCH=$(EPOCH) cpack --config build/CPackConfig.cmake >build/package.log || { cat build/package.log; exit 1; }
	@echo "Install it with: apt install ./$$(ls build/package/*.deb)"

clean: ## remove all that was built, but not what was installed
	rm -rf build build-dev build-asan build-fuzz build-lint site-out

# --- set-up -----------------------------------------------------------------------------------------------------

packages:
	@tools/install_packages.sh site fonts papers
test-packages:
	@tools/install_packages.sh site fonts papers package test
develop-packages:
	@tools/install_packages.sh site develop
package-packages:
	@tools/install_packages.sh package

# The stamp is inside the folder that `npm ci` empties first, so a broken install leaves none behind.
$(NODE_MODULES): package-lock.json | packages
	@npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

tests/bench/%/node_modules/.installed: tests/bench/%/package-lock.json | packages
	@npm ci --prefix tests/bench/$* --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

# CMake itself runs again when its files or the list of sources change; this is only for the first time.
build/build.ninja build-asan/build.ninja build-fuzz/build.ninja: CMakePresets.json | packages
	@cmake --preset $(patsubst build,release,$(patsubst build-%,%,$(@D)))
	@touch $@

build: build/build.ninja
	@cmake --build --preset release --target concordat

units: test-packages build-asan/build.ninja
	@cmake --build --preset asan --target unit_tests

$(CSS): $(SASS_SOURCES) $(NODE_MODULES)
	@node_modules/.bin/sass --quiet-deps --style=compressed --no-source-map --load-path=node_modules templates/style/site.scss $@

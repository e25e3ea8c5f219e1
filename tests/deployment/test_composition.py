"""Image, composition and unit keep to what was decided: nobody's root, nothing to write to."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from deployment.front import CONFIGURATION, IN_CONTAINERS

FOLDER = CONFIGURATION.parent
IMAGE = (FOLDER / "Dockerfile").read_text(encoding="utf-8")
COMPOSITION = (FOLDER / "compose.yaml").read_text(encoding="utf-8")
UNIT = FOLDER / "legal-aid.service"
MOST_EXPOSED = 1.5  # of ten, as systemd counts


def services() -> dict[str, str]:
    """The lines of each service, and of each part that services share."""
    blocks = re.split(r"^  ?(?=[a-z-]+-?\d?:$)", COMPOSITION.split("\nservices:\n")[1], flags=re.M)
    return {block.split(":")[0]: block for block in blocks if re.match(r"[a-z0-9-]+:", block)}


def shared(name: str) -> str:
    return COMPOSITION.split(f"x-{name}: &{name}\n")[1].split("\n\n")[0]


def test_the_image_installs_by_hash_and_runs_as_nobody_in_particular() -> None:
    final = IMAGE.split("\nFROM ")[-1]
    installs = [line for line in IMAGE.splitlines() if "pip install" in line]
    assert len(installs) == 3
    assert all("--require-hashes" in line or "--no-index" in line for line in installs)
    assert "USER 10001:10001" in final and "pip install" not in final
    assert re.search(r"HEALTHCHECK .*\\\n.*127\.0\.0\.1:8501/healthz", final)
    assert "SECRET" not in IMAGE and "TOKEN" not in IMAGE


def test_no_image_is_named_with_a_host() -> None:
    named = re.findall(r"^ARG PYTHON=(.*)$", IMAGE, re.M)
    named += re.findall(r"^ +image: (.*)$", COMPOSITION, re.M)
    assert len(named) == 3 and not any("/" in each for each in named)
    assert not any(each.endswith("latest") or ":" not in each for each in named)


def test_only_what_the_image_is_made_of_is_sent_to_whoever_builds_it() -> None:
    lines = (FOLDER / "Dockerfile.dockerignore").read_text(encoding="utf-8").splitlines()
    kept = {line[1:] for line in lines if line.startswith("!")}
    assert "*" in lines
    copied = {
        word
        for line in re.findall(r"^COPY (?!--from)(.*)$", IMAGE, re.M)
        for word in line.split()[:-1]
    }
    assert kept == copied


@pytest.mark.parametrize("name", ["dashboard-0", "dashboard-1", "front", "build"])
def test_every_container_is_confined(name: str) -> None:
    own = services()[name]
    if "*dashboard" in own or "*program" in own:
        own += shared("program")
    for rule in ("read_only: true", "cap_drop: [ALL]", "no-new-privileges:true", "user: "):
        assert rule in own, rule
    assert 'user: "0' not in own and "privileged: true" not in own and "docker.sock" not in own


def test_replicas_see_snapshots_only_and_cannot_change_them() -> None:
    own = shared("dashboard")
    assert own.count("type: bind") == 1
    assert re.search(r"source: \$\{LEGAL_AID_DATA:-\.\./data\}/built\n.*\n +read_only: true", own)
    assert "ports:" not in services()["dashboard-0"] + services()["dashboard-1"] + own
    assert "  inner:\n    internal: true" in COMPOSITION
    assert "network_mode: none" in services()["build"]


def test_replicas_stand_where_the_front_looks_for_them_under_their_numbers() -> None:
    for number, address in enumerate(IN_CONTAINERS):
        own = services()[f"dashboard-{number}"]
        assert f'LEGAL_AID_REPLICA: "{number}"' in own
        assert f"ipv4_address: {address.split(':')[0]}" in own
    told = (CONFIGURATION / "replicas.conf").read_text(encoding="utf-8")
    assert set(re.findall(r"server ([\d.:]+)", told)) == set(IN_CONTAINERS)


def test_secrets_come_from_files_that_git_does_not_keep() -> None:
    files = re.findall(r"^    file: \./(.*)$", COMPOSITION, re.M)
    assert files == ["secrets/cookie_secret", "secrets/metrics_token"]
    for file in (*files, "tls/key.pem"):
        line = ["git", "check-ignore", "--quiet", str(FOLDER / file)]
        assert subprocess.run(line, cwd=FOLDER, check=False).returncode == 0


def test_the_composition_is_whole(tmp_path: Path) -> None:
    if shutil.which("docker") is None or _compose("version").returncode:
        pytest.skip("docker compose is not on this machine")
    done = _compose("--file", str(FOLDER / "compose.yaml"), "config", "--quiet")
    assert done.returncode == 0, done.stderr


def _compose(*words: str) -> subprocess.CompletedProcess[str]:
    line = ["docker", "compose", *words]
    return subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)


@pytest.mark.parametrize("name", ["legal-aid.service", "legal-aid-backup.service"])
def test_a_unit_is_sound_and_exposes_little(name: str) -> None:
    _needs_systemd()
    assert _wrong_with(name) == []
    told = _analyzed("security", "--offline=true", str(FOLDER / name))
    exposed = re.search(rf"exposure level for {re.escape(name)}: ([\d.]+)", told)
    assert exposed and float(exposed[1]) <= MOST_EXPOSED


def test_the_timer_is_sound() -> None:
    _needs_systemd()
    assert _wrong_with("legal-aid-backup.timer") == []


def _needs_systemd() -> None:
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd-analyze is not on this machine")


def _wrong_with(name: str) -> list[str]:
    """That the program isn't installed on this machine is all that may be wrong."""
    lines = _analyzed("verify", str(FOLDER / name)).splitlines()
    return [line for line in lines if "legal-aid" in line and "is not executable" not in line]


def _analyzed(*words: str) -> str:
    line = ["systemd-analyze", *words]
    done = subprocess.run(line, capture_output=True, text=True, check=False, timeout=60)
    return done.stdout + done.stderr


def test_the_unit_serves_with_a_secret_from_a_file() -> None:
    told = UNIT.read_text(encoding="utf-8")
    assert "LoadCredential=cookie_secret:" in told
    assert "LEGAL_AID_COOKIE_SECRET_FILE=%d/cookie_secret" in told
    for rule in ("ProtectSystem=strict", "NoNewPrivileges=yes", "CapabilityBoundingSet=\n"):
        assert rule in told
    assert "--host" not in told

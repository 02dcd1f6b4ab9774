"""Where a Pravega installation is, and who a job is to it.

Plain values: nothing here starts a JVM before a reader or a writer is made of it.
"""

from __future__ import annotations

import warnings
from dataclasses import dataclass, field
from typing import Literal, Optional, Union

from py4j.java_gateway import JavaObject

from jvm import java_class, java_errors

__all__ = [
    "Credentials",
    "DefaultCredentials",
    "FileCredentials",
    "PravegaConfig",
    "Secret",
    "Stream",
    "TokenCredentials",
    "UnsupportedOption",
    "env",
    "file",
]


class UnsupportedOption(ValueError):
    """An option of the upstream connector's wrappers that has no meaning here."""


@dataclass(frozen=True)
class Secret:
    """Where tasks find a secret, not what it is."""

    kind: Literal["env", "file", "plain"]
    #: the variable's name or the file's path; of a plain one the value itself
    reference: str = field(repr=False)

    @classmethod
    def env(cls, name: str) -> Secret:
        """The value of an environment variable of each job manager and task manager."""
        return cls("env", name)

    @classmethod
    def file(cls, path: str) -> Secret:
        """The content of a file on each job manager and task manager.

        A file that is rewritten, such as a rotated password, is picked up by itself.
        """
        return cls("file", path)

    def __repr__(self) -> str:
        shown = "***" if self.kind == "plain" else repr(self.reference)
        return f"{self.kind}({shown})"

    def to_java(self) -> JavaObject:
        secrets = java_class("pfl.pravega.Secret")
        secret: JavaObject = getattr(secrets, self.kind)(self.reference)
        return secret


env = Secret.env
file = Secret.file


def _secret(value: Union[str, Secret], what: str) -> Secret:
    if isinstance(value, Secret):
        return value
    warnings.warn(
        f"The {what} is given as text, so it travels with the job graph, where anybody"
        " who can read the job can read it. Outside of scripts and tests use"
        " file('/path') or env('NAME').",
        stacklevel=4,
    )
    return Secret("plain", value)


class DefaultCredentials:
    """User name and password, in this order (Pravega's method ``Basic``)."""

    def __init__(
        self, username: Union[str, Secret], password: Union[str, Secret]
    ) -> None:
        """Names a user.

        :param username: the name, or where it is found
        :param password: where the password is found: ``file("/path")`` or
            ``env("NAME")``; a ``str`` works too and warns, since it travels with the
            job graph
        """
        if isinstance(username, str):
            username = Secret("plain", username)
        self.username = username
        self.password = _secret(password, "password")

    def __repr__(self) -> str:
        return f"DefaultCredentials({self.username!r}, {self.password!r})"

    def to_java(self) -> JavaObject:
        basic = java_class("pfl.pravega.BasicCredentials")
        made: JavaObject = basic(self.username.to_java(), self.password.to_java())
        return made


class TokenCredentials:
    """A token that somebody else renews in its place."""

    def __init__(self, token: Union[str, Secret], method: str = "Bearer") -> None:
        """Names a token.

        :param token: where it is found, or a ``str``, which warns
        :param method: as the server's authentication handler knows it
        """
        self.token = _secret(token, "token")
        self.method = method

    def __repr__(self) -> str:
        return f"TokenCredentials({self.token!r}, {self.method!r})"

    def to_java(self) -> JavaObject:
        token = java_class("pfl.pravega.TokenCredentials")
        made: JavaObject = token(self.method, self.token.to_java())
        return made


@dataclass(frozen=True)
class FileCredentials:
    """A file of one line, ``Basic user:password`` or ``<method> <token>``."""

    #: the same on each job manager and task manager
    path: str

    def to_java(self) -> JavaObject:
        made: JavaObject = java_class("pfl.pravega.FileCredentials")(self.path)
        return made


Credentials = Union[DefaultCredentials, TokenCredentials, FileCredentials]


@dataclass(frozen=True)
class Stream:
    """A stream of a named scope."""

    scope: str
    stream: str

    @classmethod
    def of(cls, scope: str, stream: str) -> Stream:
        return cls(scope, stream)

    def __str__(self) -> str:
        return f"{self.scope}/{self.stream}"


class PravegaConfig:
    """The Pravega client configuration."""

    def __init__(
        self,
        uri: str,
        scope: str,
        schema_registry_uri: Optional[str] = None,
        trust_store: Optional[str] = None,
        default_scope: Optional[str] = None,
        credentials: Optional[Credentials] = None,
        validate_hostname: bool = True,
    ) -> None:
        """Names an installation and a scope in it.

        :param uri: controller, such as ``tcp://localhost:9090`` or, with TLS,
            ``tls://pravega.example:9090``
        :param scope: scope of streams that are named without one; nothing in the
            environment overrides it
        :param schema_registry_uri: not supported
        :param trust_store: path of a PEM file on each job manager and task manager; the
            JVM's own certificates without it
        :param default_scope: the same as ``scope``; another is refused
        :param credentials: who the job is
        :param validate_hostname: whether a certificate must be for the host called
        :raises UnsupportedOption: for a schema registry or a second scope
        """
        if schema_registry_uri is not None:
            raise UnsupportedOption(
                "schema_registry_uri: this connector has no schema registry; give the"
                " reader and the writer a schema, such as JsonRowDeserializationSchema"
            )
        if default_scope is not None and default_scope != scope:
            raise UnsupportedOption(
                f"default_scope={default_scope!r} differs from scope={scope!r}; there"
                " is one scope here: name another with Stream(scope, name)"
            )
        self.uri = uri
        self.scope = scope
        self.trust_store = trust_store
        self.credentials = credentials
        self.validate_hostname = validate_hostname

    def __repr__(self) -> str:
        return (
            f"PravegaConfig(uri={self.uri!r}, scope={self.scope!r},"
            f" trust_store={self.trust_store!r}, credentials={self.credentials!r},"
            f" validate_hostname={self.validate_hostname!r})"
        )

    def to_java(self) -> JavaObject:
        """The connector's own configuration.

        :raises ValueError: if the URI or a combination is impossible
        :raises JavaClassNotFound: if the connector's jar has not been added
        """
        with java_errors():
            builder = java_class("pfl.pravega.PravegaConfig").builder()
            builder.controller(self.uri).scope(self.scope)
            builder.validateHostName(self.validate_hostname)
            if self.trust_store is not None:
                builder.trustStore(self.trust_store)
            if self.credentials is not None:
                builder.credentials(self.credentials.to_java())
            config: JavaObject = builder.build()
            return config
